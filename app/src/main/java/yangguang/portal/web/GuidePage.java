package yangguang.portal.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.bodies.Contact;
import yangguang.guide.GuideEdition;
import yangguang.guide.GuideField;
import yangguang.law.catalogue.NationalRule;

/**
 * 政府信息公开指南: what is public and in which order, how to get it, and who answers for it.
 *
 * @param regulation the Regulations that hold today
 * @param contact the office that is asked; null before the first body
 * @param groups what must be published
 * @param asOf the day on which all this is so
 * @param edition what the body itself says; null before its first guide
 * @param newest whether that is its newest edition
 * @param editions all of them, the newest first
 * @param path how a request goes
 */
public record GuidePage(
        Scope scope,
        Menu menu,
        NationalRule regulation,
        @Nullable Contact contact,
        List<CataloguePage.Group> groups,
        LocalDate asOf,
        @Nullable GuideEdition edition,
        boolean newest,
        List<GuideEdition> editions,
        RequestPath path) {

    /** Whether anybody can be reached at all. */
    public boolean hasContact() {
        return contact != null && !contact.equals(Contact.UNKNOWN);
    }

    /** The lines of a field of the guide. */
    public List<String> lines(GuideField field) {
        return edition == null ? List.of() : edition.text().lines(field);
    }

    public boolean says(GuideField.Part part) {
        return edition != null && edition.text().says(part);
    }
}
