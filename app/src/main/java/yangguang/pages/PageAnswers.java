package yangguang.pages;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Turns a {@link Page} that a controller answers into bytes or a redirect. */
@Component
public final class PageAnswers implements HandlerMethodReturnValueHandler {
    private static final String SAID = "said";

    private final Templates templates;
    private final Assets assets;
    private final ObjectProvider<DeskFrames> desks;

    PageAnswers(Templates templates, Assets assets, ObjectProvider<DeskFrames> desks) {
        this.templates = templates;
        this.assets = assets;
        this.desks = desks;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Page.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object answer,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        HttpServletResponse response = web.getNativeResponse(HttpServletResponse.class);
        if (answer == null || request == null || response == null)
            throw new IllegalStateException("a page without an answer: " + returnType);
        write((Page) answer, request, response);
    }

    void write(Page page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (page) {
            case Page.Shown shown -> show(shown, request, response);
            case Page.Elsewhere elsewhere -> lead(elsewhere, request, response);
        }
    }

    private void show(Page.Shown page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Utf8ByteOutput bytes = templates.render(page.template(), parameters(page, request));
        response.setStatus(page.status().value());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(bytes.getContentLength());
        if (response.getHeader(HttpHeaders.CACHE_CONTROL) == null)
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        bytes.writeTo(response.getOutputStream());
    }

    private Map<String, Object> parameters(Page.Shown page, HttpServletRequest request) {
        View view = View.of(request, saidBefore(request), assets);
        var parameters = new HashMap<String, Object>();
        parameters.put("view", view);
        parameters.put("text", templates.text(view.preferences()));
        parameters.put("page", page.model());
        desks.ifAvailable(
                desk -> desk.frame(request).ifPresent(frame -> parameters.put("desk", frame)));
        return parameters;
    }

    private static void lead(
            Page.Elsewhere page, HttpServletRequest request, HttpServletResponse response) {
        if (page.said() != null) {
            RequestContextUtils.getOutputFlashMap(request).put(SAID, page.said());
            RequestContextUtils.saveOutputFlashMap(page.address().toString(), request, response);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, page.address().toASCIIString());
    }

    private static Page.@Nullable Said saidBefore(HttpServletRequest request) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(SAID) instanceof Page.Said said ? said : null;
    }
}
