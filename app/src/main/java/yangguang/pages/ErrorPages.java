package yangguang.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pages for what is not there, not allowed, or broken: what, why, what next. No dead ends. */
@Controller
@ControllerAdvice
public class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    /**
     * One error, as the reader sees it.
     *
     * @param name {@code missing}, {@code refused}, {@code wrong}, {@code busy} or {@code broken}:
     *     the part of the keys
     * @param number by which the log can be found; empty where nothing was logged
     */
    public record ErrorPage(String name, String number) {}

    @ExceptionHandler(NoSuchRecord.class)
    Page missing() {
        return of(HttpStatus.NOT_FOUND, null);
    }

    @RequestMapping("/error")
    Page error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status =
                code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return of(
                status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status,
                cause instanceof Throwable thrown ? thrown : null);
    }

    private static Page of(HttpStatus status, @Nullable Throwable cause) {
        String number = "";
        if (status.is5xxServerError() && status != HttpStatus.SERVICE_UNAVAILABLE) {
            number = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("error {} shown to a reader", number, cause);
        }
        return Page.of("pages/error", new ErrorPage(nameOf(status), number), status);
    }

    private static String nameOf(HttpStatus status) {
        if (status == HttpStatus.NOT_FOUND || status == HttpStatus.GONE) return "missing";
        if (status == HttpStatus.FORBIDDEN || status == HttpStatus.UNAUTHORIZED) return "refused";
        if (status == HttpStatus.SERVICE_UNAVAILABLE) return "busy";
        return status.is4xxClientError() ? "wrong" : "broken";
    }
}
