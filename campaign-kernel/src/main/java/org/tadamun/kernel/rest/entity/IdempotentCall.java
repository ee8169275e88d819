package org.tadamun.kernel.rest.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.RetryLater;
import org.tadamun.kernel.problem.boundary.WrongState;

/**
 * One call that must not happen twice. Its row is there before the call runs, so that of two at
 * once the database lets one through; its answer is added afterwards, encrypted. A row that stays
 * without one tells of a server that died in between: nobody knows what came of the call.
 */
@Entity
@Table(name = "kernel_idempotent_call")
public class IdempotentCall {

  /** So long a repeat is known as one. */
  public static final Duration KEPT = Duration.ofHours(24);

  /** No use case runs longer; after that whoever ran it is taken for dead. */
  public static final Duration LEASE = Duration.ofSeconds(60);

  static final int RETRY_SECONDS = 2;

  /** Of what may run for longer, such as a file: who asks again sends it again. */
  static final int LONG_RETRY_SECONDS = 30;

  static final int PART_MAX = 8000;
  static final int HASH_LENGTH = 43;
  static final int ABOUT_MAX = 40;

  @Id
  @Column(name = "key_hash", nullable = false, updatable = false, length = HASH_LENGTH)
  private String keyHash;

  @Column(name = "fingerprint", nullable = false, length = HASH_LENGTH)
  private String fingerprint;

  @Column(name = "claimed_at", nullable = false, updatable = false)
  private Instant claimedAt;

  @Column(name = "answered_at")
  private Instant answeredAt;

  /** Public id of what its answer tells of; null for nothing that has one. */
  @Column(name = "about", length = ABOUT_MAX)
  private String about;

  @ElementCollection
  @CollectionTable(name = "kernel_idempotent_answer", joinColumns = @JoinColumn(name = "key_hash"))
  @OrderColumn(name = "pos")
  @Column(name = "part", nullable = false, length = PART_MAX)
  private List<String> answer = new ArrayList<>();

  /** Why a verb comes too late; programs alone are told it, so it has no words. */
  private enum Already {
    ANSWERED
  }

  protected IdempotentCall() {}

  /**
   * @param keyHash of the key and of who sent it
   * @param fingerprint of what was sent, as far as it is read when the call begins
   */
  public IdempotentCall(String keyHash, String fingerprint, Instant now) {
    this.keyHash = keyHash;
    this.fingerprint = fingerprint;
    this.claimedAt = now;
  }

  /**
   * What came of it, already encrypted.
   *
   * @param whole the fingerprint of all that was sent
   * @param subject public id of what it tells of, or null
   */
  public void answer(String secret, String whole, String subject, Instant now) {
    if (answeredAt != null) {
      throw new WrongState(Already.ANSWERED, "answer");
    }
    this.answeredAt = now;
    this.fingerprint = whole;
    this.about = subject == null || subject.length() > ABOUT_MAX ? null : subject;
    answer.addAll(parts(secret));
  }

  /** What its answer told of was erased: it is told to nobody any more. */
  public void eraseAnswer() {
    answer.clear();
  }

  /** Public id of what its answer tells of; null for nothing that has one, and while it runs. */
  public String about() {
    return about;
  }

  public Instant claimedAt() {
    return claimedAt;
  }

  /** As it is kept: in texts that both databases can hold. */
  public static List<String> parts(String secret) {
    List<String> parts = new ArrayList<>();
    for (int from = 0; from < secret.length(); from += PART_MAX) {
      parts.add(secret.substring(from, Math.min(secret.length(), from + PART_MAX)));
    }
    return parts;
  }

  /** Whether its day is over, so that its key is free again. */
  public boolean isForgotten(Instant now) {
    return !now.isBefore(claimedAt.plus(KEPT));
  }

  /**
   * Itself, where it is answered.
   *
   * @param claimedAs the fingerprint with which the same call would begin
   * @throws InvalidInput when it is another call that has this key
   * @throws RetryLater while it may still run
   * @throws BusinessException when nobody knows what came of it
   */
  public IdempotentCall requireAnswer(String claimedAs, Duration lease, Instant now) {
    if (answeredAt != null) {
      return this;
    }
    requireSame(claimedAs);
    int seconds = lease.compareTo(LEASE) > 0 ? LONG_RETRY_SECONDS : RETRY_SECONDS;
    throw now.isBefore(claimedAt.plus(lease))
        ? new RetryLater(ProblemType.WRONG_STATE, "kernel.error.idempotency-running", seconds)
        : new BusinessException(ProblemType.WRONG_STATE, "kernel.error.idempotency-unknown");
  }

  /**
   * The encrypted answer, for the same call again.
   *
   * @throws InvalidInput when it was another call that had this key
   * @throws BusinessException when it was erased
   */
  public String answerTo(String whole) {
    requireSame(whole);
    if (answer.isEmpty()) {
      throw new BusinessException(ProblemType.WRONG_STATE, "kernel.error.idempotency-erased");
    }
    return String.join("", answer);
  }

  private void requireSame(String other) {
    if (!fingerprint.equals(other)) {
      throw new InvalidInput(IdempotencyKey.HEADER, "kernel.error.idempotency-other");
    }
  }
}
