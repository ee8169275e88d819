package org.tadamun.endorsements.endorsement.entity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What can be done to an endorsement, and in which states. */
public enum EndorsementCommand {
  /** A promise that is open gets another day, or somebody else who asks after it. */
  PLEDGE(
      EndorsementState.PLEDGED,
      EndorsementState.INVITED,
      EndorsementState.PLEDGED,
      EndorsementState.LAPSED),
  DECLINE(EndorsementState.DECLINED, EndorsementState.INVITED),
  RECEIVE(
      EndorsementState.RECEIVED,
      EndorsementState.INVITED,
      EndorsementState.PLEDGED,
      EndorsementState.LAPSED),
  LAPSE(EndorsementState.LAPSED, EndorsementState.PLEDGED),
  REQUEST_PROOF(EndorsementState.VERIFYING, EndorsementState.RECEIVED),
  /** It was booked as arrived by mistake; proof comes only after that state. */
  NOT_RECEIVED(EndorsementState.PLEDGED, EndorsementState.RECEIVED),
  /** Leads on only where it proves enough; later proof is kept beside the first. */
  ADD_EVIDENCE(
      EndorsementState.VERIFIED,
      EndorsementState.VERIFYING,
      EndorsementState.VERIFIED,
      EndorsementState.APPROVED,
      EndorsementState.PUBLISHED),
  APPROVE(EndorsementState.APPROVED, EndorsementState.VERIFIED),
  /** A fake is often found late; what is published is unpublished first. */
  REJECT(
      EndorsementState.REJECTED,
      EndorsementState.RECEIVED,
      EndorsementState.VERIFYING,
      EndorsementState.VERIFIED,
      EndorsementState.APPROVED),
  PUBLISH(EndorsementState.PUBLISHED, EndorsementState.APPROVED),
  UNPUBLISH(EndorsementState.APPROVED, EndorsementState.PUBLISHED),
  WITHDRAW(
      EndorsementState.WITHDRAWN,
      EndorsementState.INVITED,
      EndorsementState.PLEDGED,
      EndorsementState.LAPSED,
      EndorsementState.RECEIVED,
      EndorsementState.VERIFYING,
      EndorsementState.VERIFIED,
      EndorsementState.APPROVED,
      EndorsementState.PUBLISHED),
  /** What was said of people to prove it; what is not public has to be proved anew. */
  ERASE_PROOF(
      null,
      EndorsementState.INVITED,
      EndorsementState.PLEDGED,
      EndorsementState.LAPSED,
      EndorsementState.RECEIVED,
      EndorsementState.VERIFYING,
      EndorsementState.VERIFIED,
      EndorsementState.APPROVED,
      EndorsementState.PUBLISHED),
  /** What came of it stays as it was: it leads into no state, and is done once. */
  FORGET(null, EndorsementState.DECLINED, EndorsementState.REJECTED, EndorsementState.WITHDRAWN);

  private final EndorsementState target;
  private final Set<EndorsementState> sources;

  EndorsementCommand(EndorsementState target, EndorsementState first, EndorsementState... more) {
    this.target = target;
    this.sources = EnumSet.of(first, more);
  }

  /** Null where the state stays, or falls back. */
  public EndorsementState target() {
    return target;
  }

  /** Whether what it does cannot be taken back. */
  public boolean isFinal() {
    return target == null || target.hasEnded();
  }

  public boolean isPossibleIn(EndorsementState state) {
    return sources.contains(state);
  }

  /** The word in addresses, events and refusals: {@code request-proof}. */
  public String verb() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<EndorsementCommand> ofVerb(String verb) {
    return Arrays.stream(values()).filter(command -> command.verb().equals(verb)).findFirst();
  }

  public static List<EndorsementCommand> possibleIn(EndorsementState state) {
    return Arrays.stream(values()).filter(command -> command.isPossibleIn(state)).toList();
  }
}
