package org.tadamun.kernel.addressee.boundary;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 409: a pack, a delivery, an action, an endorsement or a petition refers to the addressee. */
public class AddresseeInUse extends BusinessException {

  AddresseeInUse() {
    super(ProblemType.WRONG_STATE, "kernel.error.addressee-in-use");
  }
}
