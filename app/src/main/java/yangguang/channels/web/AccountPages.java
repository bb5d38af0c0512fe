package yangguang.channels.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Viewer;
import yangguang.channels.Accounts;
import yangguang.channels.Accounts.Standing;
import yangguang.channels.Channel;
import yangguang.pages.Deeds;
import yangguang.pages.Page;
import yangguang.pages.Problems;

/** 渠道账号: in which accounts a body publishes, how they stand, and what lets us in. */
@Controller
@RequestMapping("/desk/settings/channels")
public class AccountPages {
    private static final String ADDRESS = "/desk/settings/channels";

    private final Accounts accounts;
    private final Deeds deeds;
    private final Clock clock;

    AccountPages(Accounts accounts, Deeds deeds, Clock clock) {
        this.accounts = accounts;
        this.deeds = deeds;
        this.clock = clock;
    }

    /**
     * Each channel in which one can publish by an account.
     *
     * @param wrong in which form something is wrong; null where none is
     * @param typed what was typed there and is no secret, by name
     * @param problems what is wrong there
     */
    public record AccountsPage(
            List<Line> lines,
            @Nullable Channel wrong,
            Map<String, String> typed,
            Problems problems,
            Clock clock) {
        /** What comes back to no page. */
        public boolean isSecret(String name) {
            return !name.equals("AppID");
        }

        public String typed(String name) {
            return isSecret(name) ? "" : typed.getOrDefault(name, "");
        }

        /** In local time. */
        public LocalDateTime local(Instant moment) {
            return LocalDateTime.ofInstant(moment, clock.getZone());
        }

        public Problems problems(Channel channel) {
            return channel == wrong ? problems : Problems.none();
        }
    }

    /**
     * A channel.
     *
     * @param standing null while there is no account
     * @param credentials what lets us in, by name
     */
    public record Line(Channel channel, @Nullable Standing standing, List<String> credentials) {}

    @GetMapping
    Page show(Viewer viewer) {
        return Page.of("channels/accounts", page(viewer, null, Map.of(), Problems.none()));
    }

    @PostMapping("/{channel:[A-Z_]+}")
    Page enter(
            Viewer viewer,
            @PathVariable Channel channel,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "false") boolean automatic,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () -> {
                    var problems = accounts.enter(viewer, channel, typed, automatic);
                    return problems.isEmpty()
                            ? Page.to(ADDRESS).saying("channels.said.account")
                            : Page.again(
                                    "channels/accounts", page(viewer, channel, typed, problems));
                });
    }

    @PostMapping("/{id:\\d{1,18}}/again")
    Page again(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () -> {
                    accounts.again(viewer, id);
                    return Page.to(ADDRESS).saying("channels.said.again");
                });
    }

    @PostMapping("/{id:\\d{1,18}}/remove")
    Page remove(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () -> {
                    accounts.remove(viewer, id);
                    return Page.to(ADDRESS).saying("channels.said.removed");
                });
    }

    private AccountsPage page(
            Viewer viewer, @Nullable Channel wrong, Map<String, String> typed, Problems problems) {
        var standings = accounts.of(viewer);
        return new AccountsPage(
                accounts.offered().entrySet().stream()
                        .map(one -> line(standings, one.getKey(), one.getValue()))
                        .toList(),
                wrong,
                typed,
                problems,
                clock);
    }

    private static Line line(List<Standing> standings, Channel channel, List<String> wanted) {
        return new Line(
                channel,
                standings.stream()
                        .filter(one -> one.account().channel() == channel)
                        .findFirst()
                        .orElse(null),
                wanted);
    }
}
