package yangguang.access;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import yangguang.pages.Problems;

/** A new person as somebody typed them, in a form or in a row of a file. */
public record PersonForm(String account, String name, String phone, Set<String> roles) {
    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{5,30}");
    private static final int LONGEST_NAME = 50;

    public PersonForm {
        account = account.strip();
        name = name.strip();
        phone = phone.strip();
    }

    public static PersonForm blank() {
        return new PersonForm("", "", "", Set.of());
    }

    public Problems problems() {
        var problems = Problems.none();
        if (SignIn.normal(account).isEmpty()) problems.add("account", "access.account.form");
        if (name.isEmpty() || name.length() > LONGEST_NAME)
            problems.add("name", "access.name.form", LONGEST_NAME);
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches())
            problems.add("phone", "access.phone.form");
        String unknown =
                roles.stream().filter(role -> !isRole(role)).collect(Collectors.joining("、"));
        if (!unknown.isEmpty()) problems.add("roles", "access.roles.unknown", unknown);
        if (roles.isEmpty()) problems.add("roles", "access.roles.missing");
        return problems;
    }

    public Set<Role> knownRoles() {
        return Arrays.stream(Role.values())
                .filter(role -> roles.contains(role.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isRole(String name) {
        return Arrays.stream(Role.values()).anyMatch(role -> role.name().equals(name));
    }

    public NewPerson in(long bodyId) {
        return new NewPerson(account, name, phone, bodyId, knownRoles());
    }
}
