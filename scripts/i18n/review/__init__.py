"""What a service gets that reviews a translation: pages side by side, a form, and the strings with their places."""
