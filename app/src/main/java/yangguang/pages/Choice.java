package yangguang.pages;

/** One thing to choose in a form: what is sent, and what is read. */
public record Choice(String value, String label) {}
