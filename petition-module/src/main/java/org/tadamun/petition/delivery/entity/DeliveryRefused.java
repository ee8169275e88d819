package org.tadamun.petition.delivery.entity;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** Refusals of deliveries, apart from wrong states and wrong input; all of them 409. */
public abstract class DeliveryRefused extends BusinessException {

  private DeliveryRefused(String messageKey) {
    super(ProblemType.WRONG_STATE, messageKey);
  }

  /** Another attempt builds on what came of this one. */
  public static final class Followed extends DeliveryRefused {
    public Followed() {
      super("delivery.error.followed");
    }
  }

  /** The attempt on which this one builds has not happened, or was taken back. */
  public static final class Unfounded extends DeliveryRefused {
    public Unfounded() {
      super("delivery.error.unfounded");
    }
  }

  /** There is a receipt already: it is taken away on purpose, never written over. */
  public static final class ReceiptKept extends DeliveryRefused {
    public ReceiptKept() {
      super("delivery.error.receipt-kept");
    }
  }

  /** Something was told of it before: what stands in its log is never taken away. */
  public static final class OnRecord extends DeliveryRefused {
    public OnRecord() {
      super("delivery.error.on-record");
    }
  }
}
