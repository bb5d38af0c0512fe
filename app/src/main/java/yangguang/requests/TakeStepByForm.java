package yangguang.requests;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;
import yangguang.law.Law;

/** 办理: a step as it was typed, on a page or by another system; both are held to the same. */
@Component
public class TakeStepByForm {
    private final TakeStep steps;
    private final Cases cases;
    private final Fees fees;
    private final Law law;

    TakeStepByForm(TakeStep steps, Cases cases, Fees fees, Law law) {
        this.steps = steps;
        this.cases = cases;
        this.fees = fees;
        this.law = law;
    }

    /**
     * @param typed by the words of the fields
     * @throws yangguang.pages.NoSuchRecord where there is no such request of the viewer's body
     */
    @Transactional
    public Stepping take(Viewer viewer, long id, StepForm form, Map<String, String> typed) {
        viewer.mustHave(form.role());
        var request = cases.hold(viewer, id);
        var problems = form.problems(typed);
        if (!problems.isEmpty()) return new Stepping.Wrong(problems);
        var deed = form.deed(typed, request, fees, law.outcomes());
        var on = form.on(typed, cases.today());
        return steps.take(viewer, id, deed, on, form.words(typed));
    }
}
