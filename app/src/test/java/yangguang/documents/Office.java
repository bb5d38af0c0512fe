package yangguang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import yangguang.access.AddPerson;
import yangguang.access.NewPerson;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.bodies.AddBody;
import yangguang.bodies.BodyFacts;
import yangguang.bodies.BodyKind;
import yangguang.documents.ReviewDocument.Decision;
import yangguang.documents.ReviewDocument.Verdict;
import yangguang.journal.Actor;

/** An office of a test: a body, its people, and what they do all day. */
@Component
public class Office {
    private final AddBody addBody;
    private final AddPerson addPerson;
    private final RegisterDocuments register;
    private final SaveDraft save;
    private final SubmitDocument submit;
    private final ReviewDocument review;
    private final PublishDocument publish;
    private final DeskDocuments desk;

    Office(
            AddBody addBody,
            AddPerson addPerson,
            RegisterDocuments register,
            SaveDraft save,
            SubmitDocument submit,
            ReviewDocument review,
            PublishDocument publish,
            DeskDocuments desk) {
        this.addBody = addBody;
        this.addPerson = addPerson;
        this.register = register;
        this.save = save;
        this.submit = submit;
        this.review = review;
        this.publish = publish;
        this.desk = desk;
    }

    public long body(String name) {
        var facts = BodyFacts.named(name, BodyKind.SUBDISTRICT);
        var added = addBody.add(null, facts, new Actor.CommandLine("test"));
        return ((AddBody.Outcome.Added) added).body().id();
    }

    public static Viewer clerk(long body) {
        return person(1, "林小满", body, Role.EDITOR);
    }

    public static Viewer reviewer(long body) {
        return person(2, "陈予安", body, Role.REVIEWER, Role.SECRECY_REVIEWER);
    }

    public static Viewer leader(long body) {
        return person(3, "赵启明", body, Role.APPROVER, Role.ADMINISTRATOR);
    }

    public static Viewer person(long id, String name, long body, Role... roles) {
        return new Viewer(id, name, body, Set.of(roles), Set.of(body));
    }

    /** The clerk, the reviewer and the leader get accounts; before anybody else does. */
    public void hire(long body) {
        for (Viewer one : List.of(clerk(body), reviewer(body), leader(body)))
            assertThat(joined(one.name(), body, one.roles().toArray(Role[]::new)).personId())
                    .isEqualTo(one.personId());
    }

    /** Somebody who has an account there. */
    public Viewer joined(String name, long body, Role... roles) {
        var person = new NewPerson("a" + name.hashCode(), name, "", body, Set.of(roles));
        var added = (AddPerson.Outcome.Added) addPerson.add(person, new Actor.CommandLine("test"));
        return person(added.person().id(), name, body, roles);
    }

    /** The fields of a notice that lacks nothing. */
    public static Map<String, String> notice() {
        var fields = new HashMap<String, String>();
        fields.put("title", "关于调整垃圾收运时间的通告");
        fields.put("number", "青街通〔2018〕3号");
        fields.put("issuer", "青禾街道办事处");
        fields.put("madeOn", "2018-03-01");
        fields.put("genre", "通告");
        fields.put("typed", "自2018年3月20日起，垃圾收运时间调整为每日6时至8时。");
        fields.put("attribute", "PROACTIVE");
        fields.put("category", "2008-9-2");
        return fields;
    }

    public static Map<String, String> notice(String... changes) {
        Map<String, String> fields = notice();
        for (int i = 0; i < changes.length; i += 2) fields.put(changes[i], changes[i + 1]);
        return fields;
    }

    public long draft(Viewer clerk, Map<String, String> fields) {
        long id = register.register(clerk, List.of());
        assertThat(edit(clerk, id, fields)).isInstanceOf(Saving.Saved.class);
        return id;
    }

    public Saving edit(Viewer clerk, long id, Map<String, String> fields) {
        long version = desk.read(clerk, id).edition().version();
        return save.save(clerk, id, version, Field.among(fields), true);
    }

    public long submitted(long body, String... changes) {
        long id = draft(clerk(body), notice(changes));
        assertThat(submit.submit(clerk(body), id)).isInstanceOf(Submission.Submitted.class);
        return id;
    }

    /** Through all stations, by whoever stands there. */
    public long approved(long body, String... changes) {
        long id = submitted(body, changes);
        passAll(body, id);
        return id;
    }

    /** A draft that lacks nothing goes through all stations. */
    public void submitDraft(long body, long id) {
        assertThat(submit.submit(clerk(body), id)).isInstanceOf(Submission.Submitted.class);
        passAll(body, id);
    }

    public void passAll(long body, long id) {
        while (read(body, id).edition().stage() == Stage.IN_REVIEW) {
            Chain.Station station = read(body, id).edition().station();
            boolean signs = station != null && station.signs();
            var person = signs ? leader(body) : reviewer(body);
            pass(person, id);
        }
    }

    public Reviewing pass(Viewer viewer, long id) {
        return decide(viewer, id, Verdict.PASS, "");
    }

    public Reviewing decide(Viewer viewer, long id, Verdict verdict, String reason) {
        Edition edition = desk.read(viewer, id).edition();
        String station = String.valueOf(edition.station());
        return review.decide(
                viewer, id, new Decision(edition.fingerprint(), station, verdict, reason));
    }

    public Document published(long body, String... changes) {
        return publish(body, approved(body, changes));
    }

    public Document publish(long body, long id) {
        var done = publish.publish(leader(body), id);
        assertThat(done).isInstanceOf(Publishing.Done.class);
        return ((Publishing.Done) done).document();
    }

    /** Index number of what is public. */
    static String number(Document document) {
        return String.valueOf(document.indexNumber());
    }

    public Document read(long body, long id) {
        return desk.read(clerk(body), id);
    }
}
