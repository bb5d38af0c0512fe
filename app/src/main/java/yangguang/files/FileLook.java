package yangguang.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All that a file says and hides, to be looked through before it becomes public.
 *
 * @param leaves its words
 * @param hidden what it carries besides what is seen
 * @param links the addresses that it leads to
 */
public record FileLook(List<Leaf> leaves, List<Hidden> hidden, List<Link> links) {
    public FileLook {
        leaves = List.copyOf(leaves);
        hidden = List.copyOf(hidden);
        links = List.copyOf(links);
    }

    /**
     * Words that stand together.
     *
     * @param page from 1; 0 where the file has no fixed pages
     */
    public record Leaf(int page, String text) {}

    /** Whether no word of it can be read by a program, so that a person has to look. */
    public boolean wordless() {
        return leaves.stream().allMatch(leaf -> leaf.text().isBlank());
    }

    /** All words of a file, also those that it hides; without painting its pages. */
    static String words(FileType type, Path path) {
        try {
            var words = new StringBuilder(Extraction.read(type, path).text());
            if (type == FileType.PDF) return words.toString();
            for (Leaf leaf : leaves(type, path)) words.append('\n').append(leaf.text());
            for (Hidden hidden : hidden(type, path)) words.append('\n').append(hidden.what());
            return words.toString();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException("cannot look through " + path, broken);
        }
    }

    /** Its words alone. */
    static List<Leaf> read(FileType type, Path path) {
        try {
            return leaves(type, path);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException("cannot read " + path, broken);
        }
    }

    int length() {
        return leaves.stream().mapToInt(leaf -> leaf.text().length()).sum();
    }

    static FileLook at(FileType type, Path path) {
        try {
            var leaves = leaves(type, path);
            return new FileLook(leaves, hidden(type, path), links(type, path, leaves));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException("cannot look through " + path, broken);
        }
    }

    private static List<Link> links(FileType type, Path path, List<Leaf> leaves)
            throws IOException {
        return switch (type) {
            case DOCX, HTML -> Link.in(Extraction.read(type, path).html());
            case PDF -> {
                var links = new LinkedHashSet<Link>();
                try (var document = PdfText.open(path)) {
                    links.addAll(PdfLinks.in(document));
                }
                for (Leaf leaf : leaves) links.addAll(Link.printed(leaf.page(), leaf.text()));
                yield List.copyOf(links);
            }
            case TXT -> Link.printed(0, leaves.getFirst().text());
            case PNG, JPG -> List.of();
        };
    }

    private static List<Hidden> hidden(FileType type, Path path) throws IOException {
        return switch (type) {
            case PDF -> PdfHidden.in(path);
            case DOCX -> WordHidden.in(path);
            case HTML -> HtmlHidden.in(java.nio.file.Files.readAllBytes(path));
            case TXT -> List.of();
            case PNG, JPG -> CameraData.in(path);
        };
    }

    private static List<Leaf> leaves(FileType type, Path path) throws IOException {
        return switch (type) {
            case PDF -> pages(path);
            case DOCX -> {
                var leaves = new ArrayList<Leaf>();
                leaves.add(new Leaf(0, Extraction.read(type, path).text()));
                WordHidden.margins(path).forEach(text -> leaves.add(new Leaf(0, text)));
                yield leaves;
            }
            case HTML, TXT -> List.of(new Leaf(0, Extraction.read(type, path).text()));
            case PNG, JPG -> List.of();
        };
    }

    private static List<Leaf> pages(Path path) throws IOException {
        try (var document = PdfText.open(path)) {
            HouseFont.standIn();
            var glyphs = PdfGlyphs.of(document);
            var leaves = new ArrayList<Leaf>();
            for (int page = 0; page < document.getNumberOfPages(); page++)
                leaves.add(
                        new Leaf(
                                page + 1,
                                glyphs.texts(page).stream().collect(Collectors.joining("\n"))));
            return leaves;
        } catch (PdfGlyphs.TooMuchText book) {
            return List.of(new Leaf(0, Extraction.read(FileType.PDF, path).text()));
        }
    }
}
