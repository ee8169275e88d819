/** Rules for the texts of the program in every language that it ships. */
package org.tadamun.architecture.text;
