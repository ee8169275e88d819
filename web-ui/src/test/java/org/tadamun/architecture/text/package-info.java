/** What the program says, in every language that it ships. */
package org.tadamun.architecture.text;
