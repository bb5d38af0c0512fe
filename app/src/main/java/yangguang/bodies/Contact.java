package yangguang.bodies;

/** Where the public reaches a body (条例第十二条第二款). Empty text where it is not known. */
public record Contact(
        String address,
        String postcode,
        String hours,
        String phone,
        String fax,
        String email,
        String website) {

    public static final Contact UNKNOWN = new Contact("", "", "", "", "", "", "");
}
