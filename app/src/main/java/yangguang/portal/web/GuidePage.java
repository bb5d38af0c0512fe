package yangguang.portal.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.bodies.Contact;
import yangguang.law.catalogue.NationalRule;

/**
 * 政府信息公开指南: what is public and in which order, how to get it, and who answers for it.
 *
 * @param regulation the Regulations that hold today
 * @param contact the office that is asked; null before the first body
 * @param groups what must be published
 * @param asOf the day on which all this is so
 */
public record GuidePage(
        Scope scope,
        Menu menu,
        NationalRule regulation,
        @Nullable Contact contact,
        List<CataloguePage.Group> groups,
        LocalDate asOf) {

    /** Whether anybody can be reached at all. */
    public boolean hasContact() {
        return contact != null && !contact.equals(Contact.UNKNOWN);
    }
}
