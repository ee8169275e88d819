/** Classes that break one rule of the house each, so that every rule is seen to fail. */
package org.tadamun.wrong;
