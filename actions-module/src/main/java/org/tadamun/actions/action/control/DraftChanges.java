package org.tadamun.actions.action.control;

import java.lang.reflect.RecordComponent;
import java.util.Objects;
import java.util.StringJoiner;

/** What differs between two drafts, for the audit trail: only the fields that changed. */
public final class DraftChanges {

  private final StringJoiner from = new StringJoiner("; ");
  private final StringJoiner to = new StringJoiner("; ");

  private DraftChanges() {}

  public static DraftChanges between(Record before, Record after) {
    DraftChanges changes = new DraftChanges();
    changes.compare("", before, after);
    return changes;
  }

  public String from() {
    return from.toString();
  }

  public String to() {
    return to.toString();
  }

  private void compare(String path, Record before, Record after) {
    for (RecordComponent component : before.getClass().getRecordComponents()) {
      Object old = read(component, before);
      Object now = read(component, after);
      String name = path + component.getName();
      if (old instanceof Record inner && now instanceof Record other) {
        compare(name + ".", inner, other);
      } else if (!Objects.equals(old, now)) {
        from.add(name + "=" + shown(old));
        to.add(name + "=" + shown(now));
      }
    }
  }

  private static String shown(Object content) {
    return content == null ? "" : content.toString();
  }

  private static Object read(RecordComponent component, Record from) {
    try {
      return component.getAccessor().invoke(from);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
