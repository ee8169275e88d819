package org.tadamun.kernel.audit.boundary;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * The differences between two drafts, for the audit trail: only the fields that changed. If none
 * changed, an edit has nothing to write.
 */
public final class Changes {

  private static final int SHOWN_MOST = 150;

  private final StringJoiner from = new StringJoiner("; ");
  private final StringJoiner to = new StringJoiner("; ");
  private final Set<String> personal;

  private Changes(Set<String> personal) {
    this.personal = personal;
  }

  /**
   * @param personal paths of fields that tell, or may tell, something of a person. Of these only
   *     the fact of the change is recorded, and the languages, but not the content, since the trail
   *     is kept for ever
   */
  public static Changes between(Record before, Record after, String... personal) {
    Changes changes = new Changes(Set.of(personal));
    changes.compare("", before, after);
    return changes;
  }

  /** Whether nothing changed, so that nothing needs to be written. */
  public boolean isEmpty() {
    return from.length() == 0;
  }

  public String from() {
    return from.toString();
  }

  public String to() {
    return to.toString();
  }

  /** The state before, followed by the changed fields; the state alone if no field changed. */
  public String from(String state) {
    return behind(state, from);
  }

  /** The state after, composed as in {@link #from(String)}. */
  public String to(String state) {
    return behind(state, to);
  }

  private static String behind(String state, StringJoiner fields) {
    return fields.length() == 0 ? state : state + "; " + fields;
  }

  private void compare(String path, Record before, Record after) {
    for (RecordComponent component : before.getClass().getRecordComponents()) {
      Object old = Likeness.read(component, before);
      Object now = Likeness.read(component, after);
      String name = path + component.getName();
      if (old instanceof Record inner && now instanceof Record other) {
        compare(name + ".", inner, other);
      } else if (personal.contains(name)
          && (old instanceof LocalizedText || now instanceof LocalizedText)) {
        compare(name, texts(old), texts(now));
      } else if (!Likeness.is(old, now)) {
        from.add(name + "=" + shown(name, old));
        to.add(name + "=" + shown(name, now));
      }
    }
  }

  private static LocalizedText texts(Object content) {
    return content == null ? LocalizedText.EMPTY : (LocalizedText) content;
  }

  /**
   * Records the languages and not the words, from which a name may have been removed for a person's
   * safety. If only the source language changed, all languages are recorded, the source first.
   */
  private void compare(String name, LocalizedText old, LocalizedText now) {
    Set<String> languages = new TreeSet<>(old.asMap().keySet());
    languages.addAll(now.asMap().keySet());
    languages.removeIf(one -> Likeness.is(old.in(one), now.in(one)));
    boolean turned =
        languages.isEmpty() && !Objects.equals(old.sourceLanguage(), now.sourceLanguage());
    if (turned || !languages.isEmpty()) {
      from.add(name + "=" + present(old, turned ? old.asMap().keySet() : languages));
      to.add(name + "=" + present(now, turned ? now.asMap().keySet() : languages));
    }
  }

  private static String present(LocalizedText text, Set<String> languages) {
    String there =
        languages.stream().filter(one -> text.in(one) != null).collect(Collectors.joining(", "));
    return there.isEmpty() ? "" : "… (" + there + ")";
  }

  private String shown(String name, Object content) {
    if (content == null) {
      return "";
    }
    if (!personal.contains(name)) {
      return cut(content.toString());
    }
    return content instanceof Collection<?> many ? many.size() + " …" : "…";
  }

  /** Cut, so that a long text leaves room for the other changes. */
  private static String cut(String text) {
    return text.length() <= SHOWN_MOST ? text : text.substring(0, SHOWN_MOST - 1) + "…";
  }
}
