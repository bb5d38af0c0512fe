package yangguang.requests.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import yangguang.requests.Reminders;

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
                                "payment", practice.payment(),
                                "remindBefore", typed(practice.reminders().before()),
                                "remindAfter", typed(practice.reminders().after())),
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
                        of(typed, "payment"),
                        Reminders.of(
                                days(typed, "remindBefore").orElseThrow(),
                                days(typed, "remindAfter").orElseThrow())));
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
        for (var field : List.of("remindBefore", "remindAfter")) {
            if (days(typed, field).isEmpty())
                problems.add(field, "requests.problem.remind", Reminders.FARTHEST);
        }
        if (of(typed, "payment").length() > LONGEST) {
            problems.add("payment", "requests.problem.too-long", LONGEST);
        }
        return problems;
    }

    private static String typed(List<Integer> days) {
        return days.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }

    /** Numbers of days, whatever stands between them; empty where one is none. */
    private static Optional<List<Integer>> days(Map<String, String> typed, String field) {
        var days = of(typed, field).split("[\\s、，,；;]+");
        if (days.length == 1 && days[0].isEmpty()) return Optional.of(List.of());
        return Stream.of(days).allMatch(one -> isBetween(one, Reminders.FARTHEST))
                ? Optional.of(Stream.of(days).map(Integer::valueOf).toList())
                : Optional.empty();
    }

    private static boolean isBetween(String typed, int most) {
        return typed.matches("[1-9]\\d{0,3}") && Integer.parseInt(typed) <= most;
    }

    private static String of(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").strip();
    }
}
