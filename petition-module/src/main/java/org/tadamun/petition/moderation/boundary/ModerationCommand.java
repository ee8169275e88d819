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

  /** By its name in an address: {@code hold}. */
  public static Optional<ModerationCommand> ofVerb(String verb) {
    return Stream.of(values()).filter(command -> command.verb().equals(verb)).findFirst();
  }

  /** What copies of the signature are told: an invalidation of one that was held leaves it so. */
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

  /** A rule takes out what nobody has confirmed, too; by hand that is held first. */
  boolean fits(SignatureState state, boolean byRule) {
    return fits(state) || byRule && this == INVALIDATE && state == SignatureState.PENDING;
  }

  /** Whether it leaves something to which a note belongs; what undoes takes the note away. */
  boolean keepsNote() {
    return takesOut();
  }

  /** Whether it may make a figure smaller, so that one actor does it so often in a day only. */
  boolean takesOut() {
    return this == HOLD || this == INVALIDATE;
  }

  /** Whether it is about who is held: nobody is judged by it. */
  boolean isOfReview() {
    return this == HOLD || this == RELEASE;
  }

  /** What was done, in the audit trail and in the console's messages. */
  public String done() {
    return done;
  }

  CorrectionKind kind() {
    return kind;
  }
}
