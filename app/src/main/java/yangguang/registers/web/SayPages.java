package yangguang.registers.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Viewer;
import yangguang.pages.Page;
import yangguang.registers.ReadSentence;
import yangguang.registers.ReadSentence.Reading;
import yangguang.registers.RegisterBook;

/** 一句话登记: one line in plain words becomes a form that is filled in, to be confirmed. */
@Controller
class SayPages {
    private static final int LONGEST = 500;

    private final ReadSentence read;
    private final RegisterBook book;
    private final EntryForms forms;

    SayPages(ReadSentence read, RegisterBook book, EntryForms forms) {
        this.read = read;
        this.book = book;
        this.forms = forms;
    }

    /**
     * @param register the one that was chosen because the sentence names none; else empty
     */
    @GetMapping("/desk/registers/say")
    Page say(
            Viewer viewer,
            @RequestParam(defaultValue = "") String say,
            @RequestParam(defaultValue = "") String register) {
        var sentence = say.length() > LONGEST ? say.substring(0, LONGEST) : say;
        return switch (reading(viewer, sentence, register)) {
            case Reading.Understood(var definition, var typed, var rest) ->
                    forms.heard(viewer, definition, typed, new FormPage.Heard(sentence, rest));
            case Reading.NoRegister _ ->
                    Page.of("registers/say", new SayPage(sentence, book.recordedIn(viewer)));
        };
    }

    private Reading reading(Viewer viewer, String sentence, String register) {
        if (register.isEmpty()) return read.read(viewer, sentence);
        var chosen = book.register(register);
        book.mayRecord(viewer, chosen);
        return read.read(chosen, sentence);
    }
}
