package org.tadamun.actions.programme.boundary;

import java.util.Locale;
import org.tadamun.actions.action.entity.ActionKind;
import org.tadamun.kernel.rest.boundary.Choices;
import org.tadamun.kernel.rest.boundary.Page;

/**
 * Which part of the programme is wanted. A null part does not filter.
 *
 * @param held whether past ones are only those that took place, without those called off or not
 *     reported
 */
public record ProgrammeFilter(Part part, boolean held, String country, ActionKind kind) {

  public static final ProgrammeFilter ALL = new ProgrammeFilter(null, false, null, null);

  private static final String HELD = "took-place";

  /** Reads the filter from query parameters; a bad value is refused at its name. */
  public static ProgrammeFilter parse(String when, String country, String kind) {
    boolean held = when != null && when.strip().equals(HELD);
    return new ProgrammeFilter(
        held ? Part.PAST : Choices.of("when", Part.name(when), Part.class),
        held,
        Page.country(country),
        Choices.of("kind", kind, ActionKind.class));
  }

  /** The value of the query parameter; null without a part. */
  public String when() {
    return held ? HELD : part == null ? null : part.word();
  }

  /** The parts of the programme, in this order. */
  public enum Part {
    /** The campaign calls for it. */
    UPCOMING,
    /** Postponed, or cancelled before its time has passed. */
    CALLED_OFF,
    PAST;

    /** The word in URLs and message keys, such as {@code called-off}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String name(String word) {
      return word == null ? null : word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
  }
}
