package org.tadamun.web.console.conflict;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.web.console.failure.Failure;
import org.tadamun.web.console.frame.Feedback;

/**
 * Saves a form whose record a colleague has changed since it was opened. It puts the colleague's
 * changes into the page's one {@link SharedForm} and keeps what was typed.
 */
@Named
@ViewScoped
public class SharedEdit implements Serializable {

  @Inject private Feedback feedback;
  @Inject private ValueWords values;

  private Record opened;
  private final Map<String, Shown> theirs = new HashMap<>();

  /** A colleague's words below an input, with the key of their heading. */
  private record Shown(String heading, String words) implements Serializable {}

  /** Remembers the form's content as opened; call it once the form shows what is stored. */
  public void begin(SharedForm<?> form) {
    opened = form.typed();
  }

  /**
   * Does work that only stores the form. If the record was changed, both changes are merged and the
   * work is tried again.
   */
  public String save(SharedForm<?> form, Callable<String> work) {
    return attempt(work, () -> meet(form, "console.meanwhile.both"), work);
  }

  /**
   * Does work that only adds something. If the record was changed, it is read again and the work
   * tried again.
   */
  public String add(Runnable reread, Callable<String> work) {
    return attempt(work, reread, work);
  }

  /**
   * Does work that goes beyond storing the form. If the record was changed, the work is not tried
   * again: the reader must first see the changes.
   */
  public String decide(SharedForm<?> form, Callable<String> work) {
    return decide(() -> meet(form, "console.meanwhile.undone"), work);
  }

  /**
   * Does work as {@link #decide(SharedForm, Callable)}, on a page that shows the record without
   * such a form; the page is read again.
   */
  public String decide(Runnable reread, Callable<String> work) {
    return attempt(
        work,
        reread,
        () -> {
          throw new OvertakenEdit();
        });
  }

  private String attempt(Callable<String> work, Runnable meet, Callable<String> then) {
    return feedback.attempt(
        () -> {
          try {
            return work.call();
          } catch (Exception error) {
            if (!(Failure.refusal(error) instanceof Stale)) {
              throw error;
            }
          }
          meet.run();
          return then.call();
        });
  }

  private <T extends Record> void meet(SharedForm<T> form, String told) {
    if (opened == null) {
      throw new Stale();
    }
    T typed = form.typed();
    @SuppressWarnings("unchecked")
    T before = (T) opened;
    form.reread();
    T stored = form.typed();
    Merge.Merged<T> merged = Merge.of(before, typed, stored, form::isSettled);
    form.show(merged.draft());
    opened = stored;
    theirs.clear();
    List<FieldError> both =
        merged.clashes().stream()
            .map(clash -> errorOf(form, clash))
            .filter(Objects::nonNull)
            .toList();
    if (form.isOvertaken(typed)) {
      throw new OvertakenEdit(Stream.concat(both.stream(), unseen(form, typed, merged)).toList());
    }
    if (!both.isEmpty()) {
      throw new OvertakenEdit(told, both);
    }
  }

  /** The fields that the colleague changed and the writer did not; the form already shows them. */
  private static <T extends Record> Stream<FieldError> unseen(
      SharedForm<T> form, T typed, Merge.Merged<T> merged) {
    List<String> told = merged.clashes().stream().map(EditConflict::path).toList();
    return DraftDifferences.paths(typed, merged.draft()).stream()
        .filter(path -> !told.contains(path))
        .map(path -> new FieldError(form.field(path), "console.meanwhile.changed"));
  }

  /**
   * Makes the error at the field; null if the use case makes its own. A colleague's words stay
   * below their input until the page is left; any other value is named only in the error.
   */
  private FieldError errorOf(SharedForm<?> form, EditConflict clash) {
    String field = form.field(clash.path());
    if (clash.isBeside()) {
      theirs.put(Feedback.inputId(field), shown(clash));
    }
    return switch (clash.kind()) {
      case SETTLED -> null;
      case SOURCE -> new FieldError(field, "console.meanwhile.source");
      case BOTH ->
          clash.language() == null
              ? value(field, clash)
              : new FieldError(field, "console.meanwhile.words");
    };
  }

  private static Shown shown(EditConflict clash) {
    if (clash.theirs() == null) {
      return new Shown("console.meanwhile.theirs.none", "");
    }
    boolean fixed = clash.kind() == EditConflict.Kind.SETTLED;
    return new Shown(
        fixed ? "console.meanwhile.stands" : "console.meanwhile.theirs", (String) clash.theirs());
  }

  private FieldError value(String field, EditConflict clash) {
    String value = values.of(field, clash.theirs());
    return value.isEmpty()
        ? new FieldError(field, "console.meanwhile.emptied")
        : new FieldError(field, "console.meanwhile.value", value);
  }

  /** Whether the colleague's words are shown below this language of the field. */
  public boolean isClash(String field, String language) {
    return theirs.containsKey(Feedback.inputId(field + "." + language));
  }

  /** The colleague's words; empty if they removed them. */
  public String theirs(String field, String language) {
    Shown shown = theirs.get(Feedback.inputId(field + "." + language));
    return shown == null ? "" : shown.words();
  }

  /** The key of the heading above those words. */
  public String heading(String field, String language) {
    Shown shown = theirs.get(Feedback.inputId(field + "." + language));
    return shown == null ? "console.meanwhile.theirs" : shown.heading();
  }
}
