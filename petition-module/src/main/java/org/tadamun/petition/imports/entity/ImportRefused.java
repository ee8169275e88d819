package org.tadamun.petition.imports.entity;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** Refusals of imports other than wrong states and wrong input. */
public abstract class ImportRefused extends BusinessException {

  private ImportRefused(ProblemType type, String messageKey, Object... arguments) {
    super(type, messageKey, arguments);
  }

  /** 409: the figures are final, so nothing can be added. */
  public static final class NotCounting extends ImportRefused {
    public NotCounting() {
      super(ProblemType.WRONG_STATE, "imports.error.not-counting");
    }
  }

  /**
   * 409: an import of the same file is under way. Dry runs do not count, since they enter nobody.
   */
  public static final class UnderWay extends ImportRefused {
    /**
     * @param id of that import
     */
    public UnderWay(String id) {
      super(ProblemType.WRONG_STATE, "imports.error.under-way", id);
    }
  }

  /** 409: no row would enter anybody. */
  public static final class NothingNew extends ImportRefused {
    public NothingNew() {
      super(ProblemType.WRONG_STATE, "imports.error.nothing-new");
    }
  }

  /** 413: the file is larger than the configuration allows. */
  public static final class TooLarge extends ImportRefused {
    /**
     * @param most in MB
     */
    public TooLarge(long most) {
      super(ProblemType.TOO_LARGE, "imports.error.large", most);
    }
  }
}
