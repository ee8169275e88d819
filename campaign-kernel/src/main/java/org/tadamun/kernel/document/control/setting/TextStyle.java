package org.tadamun.kernel.document.control.setting;

/**
 * A style of text.
 *
 * @param size in points
 */
public record TextStyle(float size, boolean bold) {

  public static final TextStyle PLAIN = new TextStyle(10.5f, false);
  public static final TextStyle STRONG = new TextStyle(10.5f, true);
  public static final TextStyle CELL = new TextStyle(9.5f, false);
  public static final TextStyle HEAD = new TextStyle(9.5f, true);
  public static final TextStyle CODE = new TextStyle(7, false);
  public static final TextStyle FOOT = new TextStyle(8.5f, false);
  public static final TextStyle FIGURE = new TextStyle(30, true);

  private static final float[] HEADINGS = {18, 13.5f, 11.5f};

  public static TextStyle heading(int level) {
    return new TextStyle(HEADINGS[level - 1], true);
  }
}
