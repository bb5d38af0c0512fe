package yangguang.files;

/**
 * A line of a PDF, or a paragraph of a document without pages.
 *
 * @param page from 1; a document without pages is all on the first
 * @param number from 1 on every page
 */
public record PrintedLine(int page, int number, String text) {}
