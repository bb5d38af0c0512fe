package yangguang.journal;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Proves that nothing in the journal was changed, removed, moved or put in. */
@Service
public class VerifyJournal {
    private final JournalTables tables;

    VerifyJournal(JournalTables tables) {
        this.tables = tables;
    }

    /**
     * Reads every chain from its beginning, as of one moment; the server may go on writing.
     *
     * @param printed heads of an earlier time, which the chains must still pass through
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verdict verify(List<ChainHead> printed) {
        var heads = tables.heads();
        var proof = new Proof(heads, printed);
        try (var links = tables.links()) {
            links.forEach(proof::take);
        }
        return new Verdict(heads, proof.finish());
    }
}
