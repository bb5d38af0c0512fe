package yangguang.search;

import java.util.List;

/**
 * A file that goes with a record, page by page.
 *
 * @param address where it can be had
 */
public record SearchFile(String name, String address, List<Page> pages) {
    public SearchFile {
        pages = List.copyOf(pages);
    }

    /**
     * A page of it.
     *
     * @param number from 1; 0 where the file has no fixed pages
     */
    public record Page(int number, String text) {}
}
