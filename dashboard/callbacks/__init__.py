"""What happens when: ask (controls to view), show (view to picture and panel)."""
