package org.tadamun.actions.programme.boundary;

import java.util.Locale;
import org.tadamun.actions.action.entity.ActionKind;
import org.tadamun.kernel.rest.boundary.Choices;
import org.tadamun.kernel.rest.boundary.Page;

/**
 * Which part of the programme; what is null does not narrow.
 *
 * @param held only what took place: of what is past neither what was called off nor what nobody has
 *     reported
 */
public record ProgrammeFilter(Part part, boolean held, String country, ActionKind kind) {

  public static final ProgrammeFilter ALL = new ProgrammeFilter(null, false, null, null);

  private static final String HELD = "took-place";

  /** From a query; what cannot be meant is refused at its name. */
  public static ProgrammeFilter parse(String when, String country, String kind) {
    boolean held = when != null && when.strip().equals(HELD);
    return new ProgrammeFilter(
        held ? Part.PAST : Choices.of("when", Part.name(when), Part.class),
        held,
        Page.country(country),
        Choices.of("kind", kind, ActionKind.class));
  }

  /** As an address has it; null where it is not narrowed so. */
  public String when() {
    return held ? HELD : part == null ? null : part.word();
  }

  /** Of what it consists, in this order. */
  public enum Part {
    /** The campaign calls for it. */
    UPCOMING,
    /** Postponed, or cancelled before its time has passed. */
    CALLED_OFF,
    PAST;

    /** As addresses and keys of texts have it: {@code called-off}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String name(String word) {
      return word == null ? null : word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
  }
}
