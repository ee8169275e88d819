package org.tadamun.petition.moderation.boundary;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tadamun.petition.change.entity.SignatureChangeKind;
import org.tadamun.petition.correction.entity.CorrectionKind;
import org.tadamun.petition.signature.entity.SignatureState;

/** What a moderator may do with a signature. */
public enum ModerationCommand {
  HOLD("held", CorrectionKind.HOLD, SignatureChangeKind.HELD),
  RELEASE("released", CorrectionKind.RELEASE, SignatureChangeKind.RELEASED),
  INVALIDATE("invalidated", CorrectionKind.INVALIDATION, SignatureChangeKind.INVALIDATED),
  REVERT("reverted", CorrectionKind.REVERSAL, SignatureChangeKind.REVERTED);

  private final String done;
  private final CorrectionKind kind;
  private final SignatureChangeKind change;

  ModerationCommand(String done, CorrectionKind kind, SignatureChangeKind change) {
    this.done = done;
    this.kind = kind;
    this.change = change;
  }

  /** The command by its name in a path, such as {@code hold}. */
  public static Optional<ModerationCommand> ofVerb(String verb) {
    return Stream.of(values()).filter(command -> command.verb().equals(verb)).findFirst();
  }

  /** The change that partners with a copy of the signature are told. A reverted one may be held. */
  public SignatureChangeKind change(SignatureState now) {
    return this == REVERT && !now.counts() ? SignatureChangeKind.HELD : change;
  }

  public String verb() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean fits(SignatureState state) {
    return switch (this) {
      case HOLD -> state == SignatureState.PENDING || state == SignatureState.CONFIRMED;
      case RELEASE -> state == SignatureState.HELD;
      case INVALIDATE -> state == SignatureState.CONFIRMED || state == SignatureState.HELD;
      case REVERT -> state == SignatureState.INVALIDATED;
    };
  }

  /**
   * As {@link #fits(SignatureState)}; a rule may also invalidate unconfirmed ones. By hand they
   * have to be held first.
   */
  boolean fits(SignatureState state, boolean byRule) {
    return fits(state) || byRule && this == INVALIDATE && state == SignatureState.PENDING;
  }

  /** Whether a note may be given; commands that undo a decision delete its note. */
  boolean keepsNote() {
    return takesOut();
  }

  /** Whether it may lower a figure, which one actor may do only so often in a day. */
  boolean takesOut() {
    return this == HOLD || this == INVALIDATE;
  }

  /** Whether it holds or releases: it says nothing about whether the signature is valid. */
  boolean isOfReview() {
    return this == HOLD || this == RELEASE;
  }

  /** What was done, as the audit trail and the console's messages name it. */
  public String done() {
    return done;
  }

  CorrectionKind kind() {
    return kind;
  }
}
