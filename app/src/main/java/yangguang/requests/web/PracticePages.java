package yangguang.requests.web;

import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.pages.Page;
import yangguang.pages.Problems;
import yangguang.requests.Practice;
import yangguang.requests.Practices;

/** 设置：依申请公开. How the viewer's body handles requests. */
@Controller
public class PracticePages {
    private static final String ADDRESS = "/desk/settings/requests";
    private static final Pattern PREFIX = Pattern.compile("\\p{IsHan}{2,20}");
    private static final int LONGEST = 500;

    private final Practices practices;

    PracticePages(Practices practices) {
        this.practices = practices;
    }

    /** The form with what stands, or what was typed. */
    public record PracticePage(Map<String, String> typed, Problems problems) {
        public String of(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    @GetMapping(ADDRESS)
    Page show(Viewer viewer) {
        viewer.mustHave(Role.ADMINISTRATOR);
        var practice = practices.of(viewer.bodyId());
        return Page.of(
                "requests/practice",
                new PracticePage(
                        Map.of(
                                "letterPrefix", practice.letterPrefix(),
                                "online", practice.online() ? "yes" : "no",
                                "fees", practice.fees() ? "yes" : "no",
                                "evidenceDays", String.valueOf(practice.evidenceDays()),
                                "keepYears", String.valueOf(practice.keepYears()),
                                "payment", practice.payment()),
                        Problems.none()));
    }

    @PostMapping(ADDRESS)
    Page set(Viewer viewer, @RequestParam Map<String, String> typed) {
        viewer.mustHave(Role.ADMINISTRATOR);
        var problems = problems(typed);
        if (!problems.isEmpty()) {
            return Page.again("requests/practice", new PracticePage(typed, problems));
        }
        practices.set(
                viewer,
                new Practice(
                        of(typed, "letterPrefix"),
                        of(typed, "online").equals("yes"),
                        of(typed, "fees").equals("yes"),
                        Integer.parseInt(of(typed, "evidenceDays")),
                        Integer.parseInt(of(typed, "keepYears")),
                        of(typed, "payment")));
        return Page.to(ADDRESS).saying("requests.said.practice");
    }

    private static Problems problems(Map<String, String> typed) {
        var problems = Problems.none();
        var prefix = of(typed, "letterPrefix");
        if (!prefix.isEmpty() && !PREFIX.matcher(prefix).matches()) {
            problems.add("letterPrefix", "requests.problem.letterPrefix");
        }
        if (!isBetween(of(typed, "evidenceDays"), 3650)) {
            problems.add("evidenceDays", "requests.problem.evidenceDays");
        }
        if (!isBetween(of(typed, "keepYears"), 100)) {
            problems.add("keepYears", "requests.problem.keepYears");
        }
        if (of(typed, "payment").length() > LONGEST) {
            problems.add("payment", "requests.problem.too-long", LONGEST);
        }
        return problems;
    }

    private static boolean isBetween(String typed, int most) {
        return typed.matches("[1-9]\\d{0,3}") && Integer.parseInt(typed) <= most;
    }

    private static String of(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").strip();
    }
}
