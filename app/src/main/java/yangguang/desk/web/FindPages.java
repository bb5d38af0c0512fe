package yangguang.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.FindSource;
import yangguang.access.FindSource.Found;
import yangguang.access.Viewer;
import yangguang.pages.Page;

/** 查找: what the rooms of the desk have under some words. */
@Controller
public class FindPages {
    private static final int AT_ONCE = 10;
    private static final int LONGEST = 100;

    private final List<FindSource> sources;

    FindPages(List<FindSource> sources) {
        this.sources = sources;
    }

    /** What one room has. */
    public record Room(String kind, List<Found> found, @Nullable String all) {}

    public record FindPage(String words, List<Room> rooms) {
        public boolean isNothing() {
            return rooms.stream().allMatch(room -> room.found().isEmpty());
        }
    }

    @GetMapping("/desk/find")
    Page find(Viewer viewer, @RequestParam(name = "q", defaultValue = "") String asked) {
        var words = asked.strip().substring(0, Math.min(asked.strip().length(), LONGEST));
        if (words.isEmpty()) return Page.to("/desk/documents");
        return Page.of(
                "desk/find",
                new FindPage(
                        words,
                        sources.stream().map(source -> room(source, viewer, words)).toList()));
    }

    private static Room room(FindSource source, Viewer viewer, String words) {
        var found = source.find(viewer, words, AT_ONCE);
        return new Room(source.kind(), found, found.size() < AT_ONCE ? null : source.all(words));
    }
}
