package org.tadamun.petition.intake.entity;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** Refusals of imports, apart from wrong states and wrong input. */
public abstract class ImportRefused extends BusinessException {

  private ImportRefused(ProblemType type, String messageKey, Object... arguments) {
    super(type, messageKey, arguments);
  }

  /** 409: nothing is added to these figures now. */
  public static final class NotCounting extends ImportRefused {
    public NotCounting() {
      super(ProblemType.WRONG_STATE, "intake.error.not-counting");
    }
  }

  /** 409: the same file is on its way; not by a dry run, which enters nobody. */
  public static final class UnderWay extends ImportRefused {
    /**
     * @param id of the import that has it
     */
    public UnderWay(String id) {
      super(ProblemType.WRONG_STATE, "intake.error.under-way", id);
    }
  }

  /** 409: there is not one row that could be entered. */
  public static final class NothingNew extends ImportRefused {
    public NothingNew() {
      super(ProblemType.WRONG_STATE, "intake.error.nothing-new");
    }
  }

  /** 413: the file is larger than is taken. */
  public static final class TooLarge extends ImportRefused {
    /**
     * @param most in MB
     */
    public TooLarge(long most) {
      super(ProblemType.TOO_LARGE, "intake.error.large", most);
    }
  }
}
