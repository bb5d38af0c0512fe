package yangguang.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Who knows what stands around an officer's page. The desk does; this floor only asks. */
public interface DeskFrames {
    /** The frame for whoever signed in; empty for everybody else. */
    Optional<DeskFrame> frame(HttpServletRequest request);
}
