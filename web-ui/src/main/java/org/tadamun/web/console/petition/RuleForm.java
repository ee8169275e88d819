package org.tadamun.web.console.petition;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.tadamun.petition.invalidation.entity.InvalidationRule;

/** The conditions as they are typed: moments in the campaign's time, everything else as it is. */
public class RuleForm implements Serializable {

  private final HashMap<String, Object> conditions = new HashMap<>();
  private final ZoneId zone;

  RuleForm(ZoneId zone) {
    this.zone = zone;
  }

  /** By the names that the API has for them. */
  public Map<String, Object> getConditions() {
    return conditions;
  }

  InvalidationRule toRule() {
    Map<String, String> asked = new HashMap<>();
    conditions.forEach(
        (name, typed) -> {
          String text = text(typed);
          if (!text.isEmpty()) {
            asked.put(name, text);
          }
        });
    return InvalidationRule.of(asked);
  }

  private String text(Object typed) {
    return switch (typed) {
      case null -> "";
      case LocalDateTime moment -> moment.atZone(zone).toInstant().toString();
      default -> typed.toString().strip();
    };
  }
}
