package yangguang.commands;

import java.util.List;

/** Something to tell the person who started the server, such as a one-time password. */
public interface StartMessage {
    List<String> lines();
}
