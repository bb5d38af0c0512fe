package yangguang.portal;

/**
 * The meta tags of one document (政府网站发展指引).
 *
 * @param title ArticleTitle
 * @param published PubDate, as {@code 2018-03-07 10:00}
 * @param source ContentSource, the publisher
 * @param description a sentence or two; may be empty
 */
public record Article(String title, String published, String source, String description) {}
