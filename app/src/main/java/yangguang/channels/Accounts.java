package yangguang.channels;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.channels.AccountChanged.How;
import yangguang.messages.Deliveries;
import yangguang.messages.LineState;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Problems;
import yangguang.secrets.Seal;

/** 渠道账号 of a body: entered by its administrator, sealed, and used only then. */
@Component
public class Accounts {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Of what such keys are made; another letter would end up in a log as part of an address. */
    private static final Pattern FORM = Pattern.compile("[\\w.-]{1,500}");

    private final AccountRecords records;
    private final Errands errands;
    private final Deliveries deliveries;
    private final Seal seal;
    private final List<Adapter> adapters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            AccountRecords records,
            Errands errands,
            Deliveries deliveries,
            Seal seal,
            List<Adapter> adapters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.errands = errands;
        this.deliveries = deliveries;
        this.seal = seal;
        this.adapters = List.copyOf(adapters);
        this.events = events;
        this.clock = clock;
    }

    /**
     * An account and how it stands.
     *
     * @param line what waits for it, and since when nothing arrives there
     */
    public record Standing(Account account, LineState line) {}

    public List<Standing> of(Viewer viewer) {
        viewer.mustHave(Role.ADMINISTRATOR);
        var accounts = records.of(viewer.bodyId());
        var lines = deliveries.lines(Errand.KIND, accounts.stream().map(Account::id).toList());
        return accounts.stream()
                .map(one -> new Standing(one, lines.getOrDefault(one.id(), LineState.EMPTY)))
                .toList();
    }

    /** The channels that can be published in by an account, and what lets us into each. */
    public Map<Channel, List<String>> offered() {
        var offered = new TreeMap<Channel, List<String>>();
        adapters.forEach(one -> offered.put(one.channel(), one.credentials()));
        return offered;
    }

    /**
     * What lets us in is new or another; whatever waited is tried again with it, and so is the
     * account itself.
     *
     * @param typed by the names of {@link #offered}
     * @return what is wrong; nothing was changed then
     */
    @Transactional
    public Problems enter(
            Viewer viewer, Channel channel, Map<String, String> typed, boolean automatic) {
        viewer.mustHave(Role.ADMINISTRATOR);
        var wanted = offered().get(channel);
        if (wanted == null) throw new NoSuchRecord("no accounts of " + channel);
        var problems = Problems.none();
        var credentials = new TreeMap<String, String>();
        for (String name : wanted) {
            String value = typed.getOrDefault(name, "").strip();
            credentials.put(name, value);
            if (value.isEmpty()) problems.add(name, "channels.problem.credential", name);
            else if (!FORM.matcher(value).matches())
                problems.add(name, "channels.problem.credential.form", name);
        }
        if (problems.isEmpty()) keep(viewer, channel, credentials, automatic);
        return problems;
    }

    private void keep(
            Viewer viewer, Channel channel, Map<String, String> credentials, boolean automatic) {
        long id = records.enter(viewer, channel, automatic, clock.instant());
        records.seal(id, seal.closeText(label(id), JSON.writeValueAsString(credentials)));
        events.publishEvent(
                new AccountChanged(How.ENTERED, viewer.actor(), viewer.bodyId(), channel));
        deliveries.again(Errand.KIND, id);
        errands.look(find(viewer, id), viewer.actor());
    }

    /** Nothing waits for it any more, and what let us in is gone. */
    @Transactional
    public void remove(Viewer viewer, long id) {
        viewer.mustHave(Role.ADMINISTRATOR);
        var account = find(viewer, id);
        records.remove(viewer.bodyId(), id, clock.instant());
        records.over(deliveries.drop(Errand.KIND, id));
        events.publishEvent(
                new AccountChanged(
                        How.REMOVED, viewer.actor(), viewer.bodyId(), account.channel()));
    }

    /** What waits and what failed is tried now, and so is the account itself. */
    @Transactional
    public int again(Viewer viewer, long id) {
        viewer.mustHave(Role.ADMINISTRATOR);
        var account = find(viewer, id);
        events.publishEvent(
                new AccountChanged(
                        How.TRIED_AGAIN, viewer.actor(), viewer.bodyId(), account.channel()));
        errands.look(account, viewer.actor());
        return deliveries.again(Errand.KIND, id);
    }

    private Account find(Viewer viewer, long id) {
        return records.of(viewer.bodyId()).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NoSuchRecord("account " + id));
    }

    /**
     * @throws yangguang.secrets.BrokenSeal if the key is gone
     */
    Access open(long account) {
        var written = seal.openText(label(account), records.sealed(account));
        return new Access(JSON.readValue(written, new TypeReference<Map<String, String>>() {}));
    }

    private static String label(long account) {
        return "channel account " + account;
    }
}
