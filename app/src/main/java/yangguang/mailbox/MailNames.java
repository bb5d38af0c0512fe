package yangguang.mailbox;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Component;
import yangguang.requests.RequestNumber;
import yangguang.tally.CauseNames;

/** In other rooms a mail goes by its number; what was written stays in the mailbox. */
@Component
class MailNames implements CauseNames {
    private final MailRecords records;

    MailNames(MailRecords records) {
        this.records = records;
    }

    @Override
    public String kind() {
        return Mail.KIND;
    }

    @Override
    public Map<Long, String> names(Set<Long> ids) {
        return records.numbers(ids).stream()
                .collect(toMap(MailRecords.Numbered::id, one -> one.number().toString()));
    }

    @Override
    public OptionalLong find(long bodyId, String called) {
        return RequestNumber.read(called)
                .flatMap(number -> records.byNumber(bodyId, number))
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    @Override
    public String address(long id) {
        return "/desk/mailbox/" + id;
    }
}
