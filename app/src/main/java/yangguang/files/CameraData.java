package yangguang.files;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.Tag;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import yangguang.files.Hidden.Kind;

/** What a camera writes into its pictures besides the picture. */
final class CameraData {
    private static final int UPRIGHT = 1;

    /** What is needed to draw the picture, and what the file system says. */
    private static final Set<String> PICTURE =
            Set.of(
                    "JPEG",
                    "JFIF",
                    "Huffman",
                    "Adobe JPEG",
                    "ICC Profile",
                    "File Type",
                    "File",
                    "PNG-IHDR",
                    "PNG-PLTE",
                    "PNG-sRGB",
                    "PNG-gAMA",
                    "PNG-cHRM",
                    "PNG-iCCP",
                    "PNG-tRNS",
                    "PNG-bKGD",
                    "PNG-pHYs",
                    "PNG-sBIT",
                    "PNG Chromaticities");

    private CameraData() {}

    /** 1 to 8, as Exif numbers the ways in which a picture lies. */
    static int orientation(Path path) throws IOException {
        try {
            var first = read(path).getFirstDirectoryOfType(ExifIFD0Directory.class);
            return first != null && first.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? first.getInt(ExifIFD0Directory.TAG_ORIENTATION)
                    : UPRIGHT;
        } catch (MetadataException unreadable) {
            return UPRIGHT;
        }
    }

    static List<Hidden> in(Path path) throws IOException {
        var found = new ArrayList<Hidden>();
        for (var directory : read(path).getDirectories()) {
            if (PICTURE.contains(directory.getName()) || directory.isEmpty()) continue;
            var kind =
                    switch (directory) {
                        case GpsDirectory _ -> Kind.LOCATION;
                        case ExifThumbnailDirectory _ -> Kind.THUMBNAIL;
                        case ExifDirectoryBase _ -> Kind.CAMERA_DATA;
                        default -> Kind.METADATA;
                    };
            if (!upright(directory)) found.add(Hidden.inFile(kind, said(directory)));
        }
        return List.copyOf(found);
    }

    /** How the picture lies is no secret, and it is seen. */
    private static boolean upright(Directory directory) {
        return directory instanceof ExifIFD0Directory
                && directory.getTagCount() == 1
                && directory.containsTag(ExifIFD0Directory.TAG_ORIENTATION);
    }

    private static String said(Directory directory) {
        return directory.getTags().stream()
                .map(Tag::getDescription)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }

    static Metadata read(Path path) throws IOException {
        try {
            return ImageMetadataReader.readMetadata(path.toFile());
        } catch (ImageProcessingException unreadable) {
            return new Metadata();
        }
    }
}
