package yangguang.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import yangguang.letters.LetterKind;

/**
 * What is written to others in the course of a case and moves no clock: when that means something.
 */
@Component
public class BesideSteps {
    private final ReplyRecords replies;

    BesideSteps(ReplyRecords replies) {
        this.replies = replies;
    }

    /**
     * One that can be taken now.
     *
     * @param word of its form
     * @param who the place of the one that it concerns among those consulted; 0 for nobody
     * @param name of that one; empty for nobody
     */
    public record Offer(String word, int who, String name) {}

    public List<Offer> of(Request request) {
        var offers = new ArrayList<Offer>();
        if (isWorkedOn(request)) {
            offers.add(offer(new Deed.AssistanceAsked(LocalDate.MAX)));
            offers.add(offer(new Deed.PassedOn()));
        }
        var consulted = request.consulted().toList();
        for (int who = 1; who <= consulted.size(); who++) {
            if (objects(request, who)) {
                var name = consulted.get(who - 1).words().of("name");
                offers.add(new Offer(new Deed.ThirdPartyTold(who).word(), who, name));
            }
        }
        if (isGrantedUnderOldLaw(request)) offers.add(offer(new Deed.ProvisionSet(LocalDate.MAX)));
        return offers;
    }

    private static Offer offer(Deed deed) {
        return new Offer(deed.word(), 0, "");
    }

    boolean allows(Request request, Deed deed) {
        return !(deed instanceof Deed.Beside beside) || means(request, beside);
    }

    private boolean means(Request request, Deed.Beside deed) {
        return switch (deed) {
            case Deed.AssistanceAsked _, Deed.PassedOn _ -> isWorkedOn(request);
            case Deed.ThirdPartyTold(var who) -> objects(request, who);
            case Deed.ProvisionSet _ -> isGrantedUnderOldLaw(request);
        };
    }

    private static boolean isWorkedOn(Request request) {
        return request.isOpen() && request.receivedOn().isPresent();
    }

    /** 条例 art. 32: only who objects has to be told why it is disclosed all the same. */
    private static boolean objects(Request request, int who) {
        return request.log().stream()
                .map(CaseEvent::deed)
                .filter(Deed.OpinionGiven.class::isInstance)
                .map(Deed.OpinionGiven.class::cast)
                .filter(opinion -> opinion.who() == who)
                .reduce((_, later) -> later)
                .filter(opinion -> opinion.position() != Deed.Position.AGREES)
                .isPresent();
    }

    private boolean isGrantedUnderOldLaw(Request request) {
        return replies.newest(request.id())
                .filter(reply -> reply.letterNumber() != null)
                .map(Reply::letter)
                .filter(
                        letter ->
                                letter == LetterKind.FORMER_GRANTED
                                        || letter == LetterKind.FORMER_PARTIAL)
                .isPresent();
    }
}
