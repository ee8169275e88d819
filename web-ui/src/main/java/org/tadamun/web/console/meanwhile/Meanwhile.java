package org.tadamun.web.console.meanwhile;

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
 * Somebody writes for an hour, and a colleague stores something of the same thing meanwhile. Asked
 * of the page's one {@link SharedForm}: what he stored goes into the form, and what was typed stays
 * in it.
 */
@Named
@ViewScoped
public class Meanwhile implements Serializable {

  @Inject private Feedback feedback;
  @Inject private ValueWords values;

  private Record opened;
  private final Map<String, Shown> theirs = new HashMap<>();

  /** Words of somebody else below an input, and by which key it is said whose they are. */
  private record Shown(String heading, String words) implements Serializable {}

  /** Once what is stored stands in the form. */
  public void begin(SharedForm<?> form) {
    opened = form.typed();
  }

  /** The work stores the form, and no more: with what somebody else has stored meanwhile. */
  public String save(SharedForm<?> form, Callable<String> work) {
    return attempt(work, () -> meet(form, "console.meanwhile.both"), work);
  }

  /** The work adds something, which stands beside what anybody else has stored meanwhile. */
  public String add(Runnable reread, Callable<String> work) {
    return attempt(work, reread, work);
  }

  /** The work does more than store the form: with nothing that its reader has not seen. */
  public String decide(SharedForm<?> form, Callable<String> work) {
    return decide(() -> meet(form, "console.meanwhile.undone"), work);
  }

  /** As the other, of what the page shows beside the form: that is read anew. */
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
        merged.clashes().stream().map(clash -> told(form, clash)).filter(Objects::nonNull).toList();
    if (form.isOvertaken(typed)) {
      throw new OvertakenEdit(Stream.concat(both.stream(), unseen(form, typed, merged)).toList());
    }
    if (!both.isEmpty()) {
      throw new OvertakenEdit(told, both);
    }
  }

  /** What the other one wrote where nothing was typed: it stands in the form by now. */
  private static <T extends Record> Stream<FieldError> unseen(
      SharedForm<T> form, T typed, Merge.Merged<T> merged) {
    List<String> told = merged.clashes().stream().map(EditConflict::path).toList();
    return DraftDifferences.paths(typed, merged.draft()).stream()
        .filter(path -> !told.contains(path))
        .map(path -> new FieldError(form.field(path), "console.meanwhile.changed"));
  }

  /**
   * Words in a language stand below their input until the page is left; a value is named once. Null
   * where the use case says itself what is wrong.
   */
  private FieldError told(SharedForm<?> form, EditConflict clash) {
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

  /** Whether somebody else wrote in this language of the field too. */
  public boolean isClash(String field, String language) {
    return theirs.containsKey(Feedback.inputId(field + "." + language));
  }

  /** What he wrote; empty where he took the words away. */
  public String theirs(String field, String language) {
    Shown shown = theirs.get(Feedback.inputId(field + "." + language));
    return shown == null ? "" : shown.words();
  }

  /** The key of what is said above it. */
  public String heading(String field, String language) {
    Shown shown = theirs.get(Feedback.inputId(field + "." + language));
    return shown == null ? "console.meanwhile.theirs" : shown.heading();
  }
}
