package yangguang.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import yangguang.access.AddPerson;
import yangguang.access.Colleagues;
import yangguang.access.NewPerson;
import yangguang.access.People;
import yangguang.access.Role;

/** The desk's list of requests, as an officer opens it over HTTP. */
final class Desk {
    private static final String ACCOUNT = "bench";
    private static final String PASSWORD = "七条 quiet rivers 42";
    private static final int WARM_UP = 100;
    private static final int TIMES = 300;

    /** Each view, each filter, several at once, and a name. */
    private static final List<String> LISTS =
            List.of(
                    "",
                    "?view=near",
                    "?view=receipt",
                    "?view=correction",
                    "?view=overdue",
                    "?view=mine",
                    "?view=closed",
                    "?clock=not-started",
                    "?clock=running",
                    "?clock=stopped",
                    "?clock=overdue",
                    "?channel=fax",
                    "?officer=0",
                    "?year=2026&channel=online&officer=0&clock=running",
                    "?q=%E5%91%A8%E5%AE%89%E5%AE%89");

    private static final Pattern MORE =
            Pattern.compile("href=\"([^\"]*[?&](?:amp;)?from=[^\"]*)\"");
    private static final Pattern CASE = Pattern.compile("href=\"/desk/requests/\\d+\"");

    private Desk() {}

    /**
     * The account of that body, with a password for once; added where there is none.
     *
     * @param roles what they are there
     */
    static String account(Platform platform, long body, Role... roles) {
        var people = platform.the(People.class);
        if (people.byAccount(ACCOUNT).isEmpty()) {
            platform.the(AddPerson.class)
                    .add(new NewPerson(ACCOUNT, "林小满", "", body, Set.of(roles)), Loaded.US);
        }
        var person = people.byAccount(ACCOUNT).orElseThrow();
        return platform.the(Colleagues.class).rescue(person.id(), Loaded.US).value();
    }

    /** Opens each of the lists again and again. */
    static Map<String, Object> measure(Server server, String oneTimePassword)
            throws IOException, InterruptedException {
        var officer = new Person("10.0.0.1");
        var unmeasured = new Waits();
        officer.open(server, unmeasured, "/sign-in");
        officer.send(
                server, unmeasured, "/sign-in", "account", ACCOUNT, "password", oneTimePassword);
        officer.send(
                server, unmeasured, "/desk/me/password", "wanted", PASSWORD, "again", PASSWORD);
        var open = officer.open(server, unmeasured, "/desk/requests");
        var figures = new LinkedHashMap<String, Object>();
        for (var list : LISTS) {
            figures.put(
                    list.isEmpty() ? "open" : list.substring(1),
                    opened(officer, server, "/desk/requests" + list));
        }
        var more = MORE.matcher(open);
        if (more.find()) {
            figures.put("next", opened(officer, server, more.group(1).replace("&amp;", "&")));
        }
        return figures;
    }

    private static Map<String, Object> opened(Person officer, Server server, String path)
            throws IOException, InterruptedException {
        var unmeasured = new Waits();
        var waits = new Waits();
        var page = "";
        for (int i = 0; i < WARM_UP; i++) page = officer.open(server, unmeasured, path);
        for (int i = 0; i < TIMES; i++) page = officer.open(server, waits, path);
        System.out.println(
                "%s, %d cases: %s".formatted(path, CASE.matcher(page).results().count(), waits));
        return waits.figures();
    }
}
