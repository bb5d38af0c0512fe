package yangguang.requests;

import java.text.Normalizer;
import java.util.stream.Stream;
import yangguang.secrets.Seal;

/**
 * 申请人: who asks (条例 art. 29). Personal; sealed at rest, masked on lists.
 *
 * @param name 姓名, or the name of the organisation
 * @param identity 身份证号码 of a person, 统一社会信用代码 of an organisation, or another document's number
 * @param contact the person to speak to in an organisation; else empty
 * @param postcode empty where nothing is sent by post
 */
public record Applicant(
        ApplicantKind kind,
        String name,
        String identity,
        String contact,
        String phone,
        String email,
        String address,
        String postcode) {

    /** The name as lists show it: 张某某 for a person, in full for an organisation. */
    public String masked() {
        return kind.isOrganisation() ? name : Masked.name(name);
    }

    /** By which the same applicant is known again: the identity, or else name and telephone. */
    String sameness() {
        return identity.isBlank() ? name.strip() + " " + phone.strip() : identity.strip();
    }

    /** Whether a text tells of them, however wide or spaced it is set. */
    boolean isNamedIn(String text) {
        var plain = plain(text);
        return Stream.of(name, identity, phone, email, contact, address)
                .map(Applicant::plain)
                .anyMatch(part -> part.length() > 1 && plain.contains(part));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    /** Keyed hash by which the same applicant is known. */
    static byte[] trace(Seal seal, String sameness) {
        return seal.trace("applicant", sameness);
    }

    /** Keyed hash of the name, however wide or spaced it was typed. */
    static byte[] traceOfName(Seal seal, String name) {
        return seal.trace("applicant name", plain(name));
    }
}
