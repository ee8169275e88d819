package org.tadamun.kernel.mail.control.bounce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tadamun.kernel.mail.control.smtp.EnhancedStatus;
import org.tadamun.kernel.mail.entity.MailFailure;

/**
 * Reads the fields of a delivery status (RFC 3464): one group about the message, then one for each
 * recipient. A mail of ours has one recipient; there are several if that address forwards to
 * others. If any of them did not fail, the mail did not; of several failures the mildest counts.
 */
final class DeliveryStatus {

  private static final Pattern STATUS =
      Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])");

  /** The other server's reply, if the status has no detail: {@code 550 5.1.1 …}. */
  private static final Pattern DIAGNOSTIC =
      Pattern.compile("(?<!\\d)[45]\\d\\d[ -]#?([45]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])");

  private static final String UNKNOWN = "5.0.0";

  private static final List<MailFailure> FROM_MILD_TO_HARD =
      List.of(MailFailure.UNDELIVERED, MailFailure.DISTRUSTED, MailFailure.NO_MAILBOX);

  private DeliveryStatus() {}

  static Optional<BounceNote> read(String text) {
    BounceNote mildest = null;
    for (Map<String, String> group : groups(text)) {
      String action = group.get("action");
      if (action == null) {
        continue;
      }
      if (!action.toLowerCase(Locale.ROOT).startsWith("failed")) {
        return Optional.of(BounceNote.NOT_FAILED);
      }
      String code = code(group);
      BounceNote note = new BounceNote(EnhancedStatus.failure(code), code);
      mildest = mildest == null || rank(note) < rank(mildest) ? note : mildest;
    }
    return Optional.ofNullable(mildest);
  }

  private static int rank(BounceNote note) {
    return FROM_MILD_TO_HARD.indexOf(note.failure());
  }

  private static String code(Map<String, String> group) {
    String status = first(STATUS, group.get("status"));
    if (status == null || status.endsWith(".0.0")) {
      String said = first(DIAGNOSTIC, group.get("diagnostic-code"));
      return said != null ? said : status != null ? status : UNKNOWN;
    }
    return status;
  }

  private static String first(Pattern form, String value) {
    Matcher matcher = form.matcher(value == null ? "" : value);
    return matcher.find() ? matcher.group(1) : null;
  }

  /** Field names are in small letters; of two fields of one name the first one counts. */
  private static List<Map<String, String>> groups(String text) {
    List<Map<String, String>> groups = new ArrayList<>();
    Map<String, String> group = new HashMap<>();
    // A line that begins with a blank continues the line before.
    for (String line : text.replaceAll("\\r\\n?", "\n").replaceAll("\\n[ \\t]+", " ").split("\n")) {
      int colon = line.indexOf(':');
      if (line.isBlank()) {
        groups.add(group);
        group = new HashMap<>();
      } else if (colon > 0) {
        group.putIfAbsent(
            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            line.substring(colon + 1).strip());
      }
    }
    groups.add(group);
    return groups;
  }
}
