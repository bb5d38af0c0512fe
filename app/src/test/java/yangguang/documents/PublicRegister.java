package yangguang.documents;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import yangguang.files.Files;
import yangguang.files.Storing;

/** What tests of other rooms do with documents, told by index number. */
@Component
public class PublicRegister {
    private final Office office;
    private final CorrectDocument correct;
    private final SubmitDocument submit;
    private final WithdrawDocument withdraw;
    private final RegisterDocuments register;
    private final Files files;

    PublicRegister(
            Office office,
            CorrectDocument correct,
            SubmitDocument submit,
            WithdrawDocument withdraw,
            RegisterDocuments register,
            Files files) {
        this.office = office;
        this.correct = correct;
        this.submit = submit;
        this.withdraw = withdraw;
        this.register = register;
        this.files = files;
    }

    /** A document of a body, and its index number once it is public. */
    public record Known(long body, long id, String indexNumber) {
        public String address() {
            return "/i/" + indexNumber;
        }
    }

    public long body(String name) {
        return office.body(name);
    }

    public Known published(long body, String... changes) {
        var document = office.published(body, changes);
        return new Known(body, document.id(), Office.number(document));
    }

    /** Published with one text file of this name. */
    public Known publishedWithFile(long body, String name, String words) {
        var bytes = new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
        var stored = ((Storing.Stored) files.store(name, bytes)).file();
        long id = register.register(Office.clerk(body), List.of(stored));
        office.edit(Office.clerk(body), id, Office.notice());
        submit.submit(Office.clerk(body), id);
        office.passAll(body, id);
        return new Known(body, id, Office.number(office.publish(body, id)));
    }

    public void draft(long body, String... changes) {
        office.draft(Office.clerk(body), Office.notice(changes));
    }

    public void approvedOnly(long body, String... changes) {
        office.approved(body, changes);
    }

    public void corrected(Known known, Map<String, String> changes) {
        correctionWaits(known, changes);
        office.publish(known.body(), known.id());
    }

    /** A correction that went through the review and is not published yet. */
    public void correctionWaits(Known known, Map<String, String> changes) {
        var fields = new HashMap<>(changes);
        fields.putIfAbsent("correction", "时间有误");
        correct.correct(Office.clerk(known.body()), known.id());
        office.edit(Office.clerk(known.body()), known.id(), fields);
        submit.submit(Office.clerk(known.body()), known.id());
        office.passAll(known.body(), known.id());
    }

    public void withdrawn(Known known, String reason) {
        withdraw.withdraw(Office.leader(known.body()), known.id(), reason, "");
    }
}
