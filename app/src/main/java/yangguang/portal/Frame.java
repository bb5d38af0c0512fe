package yangguang.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import yangguang.bodies.Body;

/**
 * What stands around a public page.
 *
 * @param site whose site it is
 * @param body whose page it is: the body at the top on pages of the whole site; null before the
 *     first body is recorded
 * @param path the address of this page, without anything that does not change what it shows
 * @param zone where its days are counted
 */
public record Frame(Site site, @Nullable Body body, String path, ZoneId zone) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** The address that search engines shall keep; empty while the site has no domain. */
    public String canonical() {
        return absolute(path);
    }

    /** An address of ours in full, where the site has a domain; otherwise empty. */
    public String absolute(String ofOurs) {
        return site.domain().isEmpty() ? "" : "https://" + site.domain() + ofOurs;
    }

    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** As the meta tag PubDate wants it. */
    public String minute(Instant moment) {
        return MINUTE.format(LocalDateTime.ofInstant(moment, zone));
    }
}
