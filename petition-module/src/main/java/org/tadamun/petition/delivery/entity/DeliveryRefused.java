package org.tadamun.petition.delivery.entity;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** Refusals of deliveries other than wrong states and wrong input; all of them 409. */
public abstract class DeliveryRefused extends BusinessException {

  private DeliveryRefused(String messageKey) {
    super(ProblemType.WRONG_STATE, messageKey);
  }

  /** Another attempt builds on the outcome of this one. */
  public static final class Followed extends DeliveryRefused {
    public Followed() {
      super("delivery.error.followed");
    }
  }

  /** The attempt that this one follows has not happened, or was taken back. */
  public static final class Unfounded extends DeliveryRefused {
    public Unfounded() {
      super("delivery.error.unfounded");
    }
  }

  /** There is a receipt already, which must be removed first. */
  public static final class ReceiptKept extends DeliveryRefused {
    public ReceiptKept() {
      super("delivery.error.receipt-kept");
    }
  }

  /** An outcome was recorded before: its log must not be deleted. */
  public static final class OnRecord extends DeliveryRefused {
    public OnRecord() {
      super("delivery.error.on-record");
    }
  }
}
