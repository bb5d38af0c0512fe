package yangguang.portal.web;

import yangguang.law.catalogue.Category;

/** A category of the law, and how many documents stand there. */
public record Shelf(Category category, long documents) {
    public boolean isEmpty() {
        return documents == 0;
    }
}
